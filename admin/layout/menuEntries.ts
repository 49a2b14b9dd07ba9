import type { SvgIconComponent } from "@mui/icons-material";
import AccountTreeOutlined from "@mui/icons-material/AccountTreeOutlined";
import AdminPanelSettingsOutlined from "@mui/icons-material/AdminPanelSettingsOutlined";
import AssessmentOutlined from "@mui/icons-material/AssessmentOutlined";
import BalanceOutlined from "@mui/icons-material/BalanceOutlined";
import BadgeOutlined from "@mui/icons-material/BadgeOutlined";
import ChecklistOutlined from "@mui/icons-material/ChecklistOutlined";
import DescriptionOutlined from "@mui/icons-material/DescriptionOutlined";
import EditNoteOutlined from "@mui/icons-material/EditNoteOutlined";
import EventRepeatOutlined from "@mui/icons-material/EventRepeatOutlined";
import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import RateReviewOutlined from "@mui/icons-material/RateReviewOutlined";
import FlagOutlined from "@mui/icons-material/FlagOutlined";
import GridOnOutlined from "@mui/icons-material/GridOnOutlined";
import LanOutlined from "@mui/icons-material/LanOutlined";
import ForumOutlined from "@mui/icons-material/ForumOutlined";
import GavelOutlined from "@mui/icons-material/GavelOutlined";
import HandshakeOutlined from "@mui/icons-material/HandshakeOutlined";
import HomeOutlined from "@mui/icons-material/HomeOutlined";
import InsightsOutlined from "@mui/icons-material/InsightsOutlined";
import RuleOutlined from "@mui/icons-material/RuleOutlined";
import PrintOutlined from "@mui/icons-material/PrintOutlined";
import LocalLibraryOutlined from "@mui/icons-material/LocalLibraryOutlined";
import PaletteOutlined from "@mui/icons-material/PaletteOutlined";
import PeopleAltOutlined from "@mui/icons-material/PeopleAltOutlined";
import VisibilityOutlined from "@mui/icons-material/VisibilityOutlined";
import LightbulbOutlined from "@mui/icons-material/LightbulbOutlined";
import AccessTimeOutlined from "@mui/icons-material/AccessTimeOutlined";
import RecordVoiceOverOutlined from "@mui/icons-material/RecordVoiceOverOutlined";
import TrendingUpOutlined from "@mui/icons-material/TrendingUpOutlined";
import type { layoutWords } from "./layout.words.ts";

type Word = (typeof layoutWords)["id"];
/** Names of words that are plain texts. */
type PlainWord = { [Key in keyof Word]: Word[Key] extends string ? Key : never }[keyof Word];

/** A line of the menu: shown only when the viewer may try `field`; always shown without one. */
export type MenuEntry = { word: PlainWord; to: string; icon: SvgIconComponent; field?: string };

/** A group of the menu; the first stands without a heading. */
export type MenuGroup = { heading?: PlainWord; entries: MenuEntry[] };

/** The menu, by work. */
export const menuGroups: MenuGroup[] = [
  { entries: [{ word: "home", to: "/", icon: HomeOutlined }] },
  {
    heading: "work",
    entries: [
      { word: "contracts", to: "/contracts", icon: DescriptionOutlined, field: "contracts" },
      { word: "matrices", to: "/matrices", icon: GridOnOutlined, field: "matrixCellSave" },
      { word: "progress", to: "/progress", icon: TrendingUpOutlined, field: "realizationRecord" },
      { word: "dailyLogs", to: "/dailyLogs", icon: EditNoteOutlined, field: "dailyLogsSave" },
      { word: "observations", to: "/observations", icon: VisibilityOutlined, field: "observations" },
      { word: "innovations", to: "/innovations", icon: LightbulbOutlined, field: "innovations" },
      { word: "consultations", to: "/consultations", icon: ForumOutlined, field: "consultationComment" },
      { word: "feedback", to: "/feedback", icon: RateReviewOutlined, field: "feedbackReceived" },
      { word: "peerRounds", to: "/peerRounds", icon: RateReviewOutlined, field: "peerRounds" },
      { word: "evaluations", to: "/evaluations", icon: FactCheckOutlined, field: "evaluations" },
      { word: "objections", to: "/objections", icon: RecordVoiceOverOutlined, field: "objectionDecide" },
      { word: "calibrations", to: "/calibrations", icon: BalanceOutlined, field: "calibrations" },
    ],
  },
  {
    heading: "organization",
    entries: [
      { word: "plans", to: "/plans", icon: FlagOutlined, field: "plans" },
      { word: "unitAgreements", to: "/unitAgreements", icon: HandshakeOutlined, field: "unitAgreements" },
      { word: "cascade", to: "/cascade", icon: LanOutlined, field: "cascade" },
      { word: "units", to: "/orgUnits", icon: AccountTreeOutlined, field: "orgUnits" },
      { word: "employees", to: "/employees", icon: PeopleAltOutlined, field: "employees" },
      { word: "lineCorrections", to: "/lineCorrections", icon: RuleOutlined, field: "lineCorrections" },
      { word: "attendance", to: "/attendance", icon: AccessTimeOutlined, field: "attendance" },
      { word: "positions", to: "/positions", icon: BadgeOutlined, field: "positions" },
      { word: "duties", to: "/jobDuties", icon: ChecklistOutlined, field: "jobDutiesCatalogue" },
      { word: "library", to: "/indicatorEntries", icon: LocalLibraryOutlined, field: "indicatorEntries" },
    ],
  },
  {
    heading: "reports",
    entries: [
      { word: "reports", to: "/reports", icon: AssessmentOutlined, field: "contractCoverage" },
      { word: "documents", to: "/documents", icon: PrintOutlined, field: "documentIssue" },
    ],
  },
  {
    heading: "settings",
    entries: [
      { word: "policies", to: "/policies", icon: GavelOutlined, field: "policies" },
      { word: "cycles", to: "/cycles", icon: EventRepeatOutlined, field: "cycles" },
      { word: "access", to: "/access", icon: AdminPanelSettingsOutlined, field: "roleAssignments" },
      { word: "appearance", to: "/settings", icon: PaletteOutlined, field: "organizationUpdate" },
    ],
  },
  { heading: "audit", entries: [{ word: "audit", to: "/audit", icon: InsightsOutlined, field: "auditTrail" }] },
];

/** The menu of a viewer: entries they may not use are absent, and so are groups without entries. */
export function menuFor(permittedFields: readonly string[], known: ReadonlySet<string>): MenuGroup[] {
  return menuGroups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(
        ({ field, to }) => known.has(to) && (field === undefined || permittedFields.includes(field)),
      ),
    }))
    .filter((group) => group.entries.length > 0);
}
