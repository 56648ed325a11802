import { formatDuration } from "../../schema/duration";
import { sanitize } from "../shared/terminal";

/** Shows the progress of a wait: in a terminal one line that is rewritten, elsewhere one line for each change. */
export class Progress {
  private last = "";

  constructor(
    private readonly stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown },
    private readonly isQuiet: boolean,
  ) {}

  update(line: string, elapsedMs?: number): void {
    if (this.isQuiet) return;
    const text = sanitize(line);
    if (this.stream.isTTY) {
      const full = elapsedMs === undefined ? text : `${text} (${formatDuration(elapsedMs)})`;
      this.stream.write(`\r\u001b[K${full.slice(0, (this.stream.columns || 80) - 1)}`);
    } else if (text !== this.last) {
      this.stream.write(`${text}\n`);
    }
    this.last = text;
  }

  /** Ends the rewritten line, so that later output begins on a new line. */
  end(): void {
    if (this.stream.isTTY && this.last !== "") this.stream.write("\n");
  }
}
