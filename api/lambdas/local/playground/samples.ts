/** Queries the playground opens with, one a tab; a test checks each against the schema. */
export const samples: string[] = [
  `# Siapa saya, dan apa yang perlu saya kerjakan?
# Who am I, and what do I have to do?
query SayaDanTugas {
  viewer {
    name
    organization {
      name
    }
    employee {
      positionTitle
      unitName
    }
    tasks(first: 5) {
      kind
      title
      employeeName
      dueOn
      overdue
    }
  }
}
`,
  `# Siklus kinerja, dari yang terbaru, dengan kebijakan yang berlaku.
# Performance cycles, newest first, with the policy they follow.
query Siklus {
  cycles(first: 5) {
    edges {
      node {
        id
        year
        status
        contractDueOn
        policy {
          id
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  `# Pegawai menurut susunan unit; halaman berikutnya lewat variabel "after".
# Employees in unit order; the next page through the variable "after".
query Pegawai($after: String) {
  employees(first: 10, after: $after) {
    edges {
      node {
        id
        name
        positionTitle
        unitName
        status
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  `# Kontrak kinerja (SKP) sebuah siklus. Isi variabel "cycle" dengan id dari tab Siklus.
# Performance contracts of a cycle. Set the variable "cycle" to an id from the tab Siklus.
query Kontrak($cycle: ID!) {
  contracts(filter: { cycle: $cycle }, first: 10) {
    edges {
      node {
        id
        employeeName
        raterName
        status
        resultTitles
        dueOn
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
];
