/** Whether objects and lists are nested in more levels. Functions that call themselves cannot tell: they run out of stack. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  const places: { readonly value: unknown; readonly level: number }[] = [{ value, level: 0 }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    if (typeof place.value !== "object" || place.value === null) continue;
    if (place.level === levels) return true;
    for (const member of Object.values(place.value)) places.push({ value: member, level: place.level + 1 });
  }
  return false;
}
