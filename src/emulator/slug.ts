/** The identifier that the API derives from a name. The schema admits only names for which this rule is complete. */
export function slug(name: string): string {
  return name.toLowerCase().replace(/\s/g, "-");
}
