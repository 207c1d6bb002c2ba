/** A UUID where there is no `crypto`. Only for what nothing rests on being hard to guess. */
export function makeId(): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
}
