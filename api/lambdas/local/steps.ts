/** Prints what the start is doing, and how long each step took. */
export type Steps = {
  /** Runs a step; `tell` shows how far it is. */
  run<Result>(label: string, work: (tell: (progress: string) => void) => Promise<Result>): Promise<Result>;
  /** A line between the steps. */
  say(line: string): void;
};

type Output = { write(text: string): unknown; isTTY?: boolean };

/** Steps as lines; on a terminal the line of the running step is rewritten. Several may run at the same time. */
export function printedSteps(output: Output = process.stdout): Steps {
  const running = new Map<string, string>();
  const showRunning = () => {
    if (!output.isTTY) return;
    const line = [...running].map(([label, progress]) => `${label}${progress && ` ${progress}`}`).join("  ·  ");
    output.write(`\r\u001b[2K${line && `  … ${line}`.slice(0, 118)}`);
  };
  const say = (line: string) => {
    output.write(output.isTTY ? `\r\u001b[2K${line}\n` : `${line}\n`);
    showRunning();
  };
  return {
    say,
    async run(label, work) {
      const begun = performance.now();
      running.set(label, "");
      showRunning();
      // Without a terminal only each tenth second gets a line: a log should stay short.
      let lastLine = begun;
      const tell = (progress: string) => {
        running.set(label, progress);
        if (output.isTTY) return showRunning();
        if (performance.now() - lastLine < 10_000) return;
        lastLine = performance.now();
        output.write(`  … ${label} ${progress}\n`);
      };
      try {
        const result = await work(tell);
        running.delete(label);
        say(`  ✓ ${label} (${seconds(performance.now() - begun)})`);
        return result;
      } catch (failure) {
        running.delete(label);
        say(`  ✗ ${label}`);
        throw failure;
      }
    },
  };
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
