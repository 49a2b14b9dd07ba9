import { RemovalPolicy, Validations, type Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal, type PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

/** How one function of `api/lambdas/` is run. */
export type ApiFunctionProps = {
  /** Name of the file in `api/lambdas/`, without its extension. */
  lambda: "graphql" | "tableStream" | "clock" | "verification" | "evidenceScan";
  description: string;
  /** Exactly the variables of its list in `api/lambdas/environment.ts`. */
  environment: Record<string, string>;
  /** All it may do beside writing its log and trace. */
  allow: PolicyStatement[];
  /** Megabytes; the share of a processor grows with it. */
  memory: number;
  timeout: Duration;
  logRetention: RetentionDays;
};

const fonts = "node_modules/@expo-google-fonts/plus-jakarta-sans";

/** Files a function reads beside its code, by folder: GraphQL its schema, and what printed forms embed. Paths from the root. */
const besides = (lambda: ApiFunctionProps["lambda"]): [folder: string, file: string][] =>
  lambda === "graphql"
    ? [
        [".", "schema.graphql"],
        ["fonts", `${fonts}/400Regular/PlusJakartaSans_400Regular.ttf`],
        ["fonts", `${fonts}/400Regular_Italic/PlusJakartaSans_400Regular_Italic.ttf`],
        ["fonts", `${fonts}/700Bold/PlusJakartaSans_700Bold.ttf`],
        ["data", "node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc"],
      ]
    : [];

/** A function of `api/lambdas/`, bundled by the local esbuild, with a role, a log group and a trace of its own. */
export class ApiFunction extends Construct {
  readonly handler: NodejsFunction;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    this.log = new LogGroup(this, "Log", { retention: props.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    // A role of our own: the managed policy CDK would attach may write to every log group of the account.
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.log.grantWrite(role);
    for (const statement of props.allow) role.addToPolicy(statement);

    this.handler = new NodejsFunction(this, "Function", {
      entry: `api/lambdas/${props.lambda}.ts`,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      environment: props.environment,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      bundling: {
        format: OutputFormat.ESM,
        target: "node24",
        mainFields: ["module", "main"],
        minify: true,
        // Class and function names appear in logged stacks.
        keepNames: true,
        // The tested SDK is shipped, not the one the runtime happens to have; it also starts faster.
        bundleAwsSDK: true,
        // Some packages are CommonJS and call require, which an ES module does not have.
        banner:
          "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
        esbuildArgs: {
          "--alias:brotli/decompress.js": "./infra/constructs/withoutBrotli.ts",
          "--alias:@apollo/usage-reporting-protobuf": "./infra/constructs/withoutUsageReports.ts",
        },
        forceDockerBundling: false,
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (root, output) =>
            besides(props.lambda).map(
              ([folder, file]) => `mkdir -p "${output}/${folder}" && cp "${root}/${file}" "${output}/${folder}/"`,
            ),
        },
      },
    });
    Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "X-Ray's two actions for sending traces have no resource to name; every other statement names its own.",
    });
  }
}
