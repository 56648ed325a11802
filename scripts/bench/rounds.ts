/** The median, the least and the greatest of some measurements. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] as number,
    least: sorted[0] as number,
    most: sorted.at(-1) as number,
  };
}

/** Measures every kind once per round, so that a busy minute of the machine affects all kinds equally. */
export async function interleaved<Sample>(
  rounds: number,
  kinds: Readonly<Record<string, () => Promise<Sample>>>,
): Promise<Record<string, Sample[]>> {
  const samples: Record<string, Sample[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries(kinds)) samples[name] = [...(samples[name] ?? []), await measure()];
  }
  return samples;
}
