import { type ComponentType, lazy } from "react";

/** Views of a resource, each loaded when it is first opened. */
export type ResourcePages = {
  name: string;
  list?: ComponentType;
  show?: ComponentType;
  create?: ComponentType;
  edit?: ComponentType;
};

const home = lazy(() => import("./tasks/HomePage.tsx"));

const resources: ResourcePages[] = [
  {
    name: "contracts",
    list: lazy(() => import("./contracts/ContractList.tsx")),
    create: lazy(() => import("./contracts/ContractCreate.tsx")),
    edit: lazy(() => import("./contracts/ContractEdit.tsx")),
    show: lazy(() => import("./contracts/ContractShow.tsx")),
  },
  {
    name: "evaluations",
    list: lazy(() => import("./evaluations/EvaluationList.tsx")),
    show: lazy(() => import("./evaluations/EvaluationShow.tsx")),
  },
  {
    name: "objections",
    list: lazy(() => import("./objections/ObjectionList.tsx")),
    show: lazy(() => import("./objections/ObjectionShow.tsx")),
  },
  {
    name: "consultations",
    list: lazy(() => import("./indicators/ConsultationList.tsx")),
    show: lazy(() => import("./indicators/ConsultationShow.tsx")),
  },
  {
    name: "indicatorEntries",
    list: lazy(() => import("./indicators/IndicatorEntryList.tsx")),
    show: lazy(() => import("./indicators/IndicatorEntryShow.tsx")),
    create: lazy(() => import("./indicators/IndicatorEntryCreate.tsx")),
    edit: lazy(() => import("./indicators/IndicatorEntryEdit.tsx")),
  },
  {
    name: "jobDuties",
    list: lazy(() => import("./indicators/JobDutiesList.tsx")),
    show: lazy(() => import("./indicators/JobDutiesShow.tsx")),
    create: lazy(() => import("./indicators/JobDutiesCreate.tsx")),
    edit: lazy(() => import("./indicators/JobDutiesEdit.tsx")),
  },
  {
    name: "orgUnits",
    list: lazy(() => import("./organizations/OrgUnitList.tsx")),
    show: lazy(() => import("./organizations/OrgUnitShow.tsx")),
    create: lazy(() => import("./organizations/OrgUnitCreate.tsx")),
  },
  {
    name: "employees",
    list: lazy(() => import("./employees/EmployeeList.tsx")),
    show: lazy(() => import("./employees/EmployeeShow.tsx")),
    create: lazy(() => import("./employees/EmployeeCreate.tsx")),
    edit: lazy(() => import("./employees/EmployeeEdit.tsx")),
  },
  {
    name: "positions",
    list: lazy(() => import("./employees/PositionList.tsx")),
    show: lazy(() => import("./employees/PositionShow.tsx")),
    create: lazy(() => import("./employees/PositionCreate.tsx")),
    edit: lazy(() => import("./employees/PositionEdit.tsx")),
  },
  {
    name: "policies",
    list: lazy(() => import("./policies/PolicyList.tsx")),
    show: lazy(() => import("./policies/PolicyShow.tsx")),
    create: lazy(() => import("./policies/PolicyCreate.tsx")),
    edit: lazy(() => import("./policies/PolicyEdit.tsx")),
  },
  {
    name: "plans",
    list: lazy(() => import("./plans/PlanList.tsx")),
    create: lazy(() => import("./plans/PlanCreate.tsx")),
    edit: lazy(() => import("./plans/PlanEdit.tsx")),
    show: lazy(() => import("./plans/PlanShow.tsx")),
  },
  {
    name: "unitAgreements",
    list: lazy(() => import("./plans/AgreementList.tsx")),
    create: lazy(() => import("./plans/AgreementCreate.tsx")),
    edit: lazy(() => import("./plans/AgreementEdit.tsx")),
    show: lazy(() => import("./plans/AgreementShow.tsx")),
  },
  {
    name: "cycles",
    list: lazy(() => import("./cycles/CycleList.tsx")),
    show: lazy(() => import("./cycles/CycleShow.tsx")),
    create: lazy(() => import("./cycles/CycleCreate.tsx")),
    edit: lazy(() => import("./cycles/CycleEdit.tsx")),
  },
];

/** A page beside the resources'; `field` names what the viewer must be allowed, so that pages of methods the policy does not have are no pages (R-MIX-01). */
export type RoutePage = { path: string; page: ComponentType; field?: string };

const routes: RoutePage[] = [
  { path: "/progress", page: lazy(() => import("./progress/ProgressPage.tsx")) },
  { path: "/observations", field: "observation", page: lazy(() => import("./observations/ObservationsPage.tsx")) },
  { path: "/observations/:id", field: "observation", page: lazy(() => import("./observations/ObservationPage.tsx")) },
  { path: "/rubrics", field: "rubrics", page: lazy(() => import("./observations/RubricsPage.tsx")) },
  { path: "/innovations", field: "innovations", page: lazy(() => import("./innovations/InnovationsPage.tsx")) },
  { path: "/innovations/:id", field: "innovation", page: lazy(() => import("./innovations/InnovationPage.tsx")) },
  { path: "/attendance", page: lazy(() => import("./attendance/AttendancePage.tsx")) },
  { path: "/dailyLogs", field: "dailyLogs", page: lazy(() => import("./dailyLogs/DailyLogPage.tsx")) },
  { path: "/evidence/:contract/:id", page: lazy(() => import("./evidence/OpenEvidence.tsx")) },
  { path: "/progress/:contract", page: lazy(() => import("./progress/ProgressEntry.tsx")) },
  { path: "/feedback", page: lazy(() => import("./feedback/FeedbackPage.tsx")) },
  { path: "/peerRounds", field: "peerRounds", page: lazy(() => import("./feedback/PeerRoundsPage.tsx")) },
  {
    path: "/feedback/:round/:contract",
    field: "peerInvitations",
    page: lazy(() => import("./feedback/PeerAnswerPage.tsx")),
  },
  { path: "/evaluations/:id/self-report", page: lazy(() => import("./evaluations/SelfReportPage.tsx")) },
  { path: "/spans/:id", page: lazy(() => import("./spans/SpanPage.tsx")) },
  { path: "/evaluations/:id/rate", page: lazy(() => import("./evaluations/RatePage.tsx")) },
  { path: "/employees/past-results", page: lazy(() => import("./legacyResults/LegacyImportPage.tsx")) },
  { path: "/contracts/copy", page: lazy(() => import("./bulk/CopyPage.tsx")) },
  { path: "/contracts/goals", page: lazy(() => import("./bulk/GoalsPage.tsx")) },
  { path: "/cycles/:cycle/dry-run", page: lazy(() => import("./dryRun/DryRunPage.tsx")) },
  { path: "/documents", page: lazy(() => import("./documents/PrintPage.tsx")) },
  { path: "/matrices", page: lazy(() => import("./matrices/MatrixHome.tsx")) },
  { path: "/matrices/:contract", page: lazy(() => import("./matrices/MatrixPage.tsx")) },
  { path: "/cascade", page: lazy(() => import("./matrices/CascadePage.tsx")) },
  { path: "/calibrations", page: lazy(() => import("./calibrations/CalibrationHome.tsx")) },
  { path: "/calibrations/:id", page: lazy(() => import("./calibrations/CalibrationPage.tsx")) },
  { path: "/reports", page: lazy(() => import("./reports/ReportsPage.tsx")) },
  {
    path: "/lineCorrections",
    field: "lineCorrections",
    page: lazy(() => import("./employees/LineCorrectionsPage.tsx")),
  },
  { path: "/access", field: "roleAssignments", page: lazy(() => import("./access/AccessPage.tsx")) },
  { path: "/settings", page: lazy(() => import("./organizations/OrganizationSettings.tsx")) },
  { path: "/audit", page: lazy(() => import("./audit/AuditList.tsx")) },
  { path: "/audit/:subject", page: lazy(() => import("./audit/AuditRecord.tsx")) },
  { path: "/notifications", page: lazy(() => import("./notifications/NotificationsPage.tsx")) },
  { path: "/about", page: lazy(() => import("./home/AboutPage.tsx")) },
];

/** Every page of the panel. */
export const pages = { home, resources, routes };

/** Addresses the menu may lead to: lists that exist and own routes. */
export const menuPaths: ReadonlySet<string> = new Set([
  "/",
  ...resources.filter(({ list }) => list !== undefined).map(({ name }) => `/${name}`),
  ...routes.map(({ path }) => path),
]);
