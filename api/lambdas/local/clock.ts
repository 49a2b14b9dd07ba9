/** The function behind the schedule, e.g. `api/lambdas/clock.ts`. */
export type ClockHandler = (event: ScheduledTick) => Promise<unknown>;

/** What the handler is called with: the part of EventBridge's scheduled event that it may read. */
export type ScheduledTick = { source: "aws.scheduler"; "detail-type": "Scheduled Event"; time: string };

/** A running schedule. */
export type LocalClock = {
  /** Ends it after the call that is running. */
  stop(): Promise<void>;
};

const hourMs = 3_600_000;

/** Calls the handler at once and then each hour, never two at a time, as the schedule in the cloud does. */
export function startClock(
  handler: ClockHandler,
  onFailure: (failure: unknown) => void,
  intervalMs = hourMs,
): LocalClock {
  let running: Promise<void> | undefined;
  const tick = () => {
    running ??= handler({
      source: "aws.scheduler",
      "detail-type": "Scheduled Event",
      time: new Date().toISOString(),
    })
      .then(() => undefined, onFailure)
      .finally(() => (running = undefined));
  };
  tick();
  const timer = setInterval(tick, intervalMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
