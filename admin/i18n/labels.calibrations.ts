/** Words of predicates of units and of calibration. */
export const calibrationLabels = {
  RecommendingBody: {
    PLANNING: { id: "Perencanaan", en: "Planning" },
    PERSONNEL: { id: "Kepegawaian", en: "Personnel" },
    OVERSIGHT: { id: "Pengawasan", en: "Oversight" },
  },
};
