/** The smallest page that is a PDF, for evidence of a walk. */
export const onePagePdf = Buffer.from(
  [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj",
    "xref",
    "0 4",
    "0000000000 65535 f ",
    "trailer<</Root 1 0 R/Size 4>>",
    "startxref",
    "0",
    "%%EOF",
    "",
  ].join("\n"),
);
