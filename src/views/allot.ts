/**
 * Shares a room among parts: each gets what it needs, as long as the longer ones still get an equal share of the rest.
 *
 * @param needs lengths of the parts when whole
 * @returns lengths that they may take, in the same order; together at most `room`
 */
export function allot(needs: readonly number[], room: number): number[] {
  const allotted = needs.map(() => 0);
  let left = Math.max(0, room);
  const shortestFirst = needs.map((need, index) => ({ need, index })).sort((a, b) => a.need - b.need);
  for (const [taken, { need, index }] of shortestFirst.entries()) {
    const share = Math.min(need, Math.floor(left / (needs.length - taken)));
    allotted[index] = share;
    left -= share;
  }
  return allotted;
}
