import ignore from 'ignore';

/** Where hosting services look for the file, in their order. */
export const CODEOWNERS_PATHS = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const;

interface Entry {
  readonly matches: (path: string) => boolean;
  readonly owners: readonly string[];
  /** `!pattern` of GitLab: takes the path out of its section. */
  readonly excludes: boolean;
}

const SECTION = /^\^?\[([^\]]+)\](?:\[\d+\])?\s*(.*)$/;

/**
 * Reads a CODEOWNERS file as GitHub and GitLab do: of the patterns that match, the last one decides; GitLab's
 * sections `[Name] @owners` are decided each by itself and add up.
 * @returns who owns a path; undefined where no pattern matches or the last one names nobody
 */
export function parseCodeowners(text: string): (path: string) => readonly string[] | undefined {
  const sections: Entry[][] = [[]];
  const byName = new Map<string, Entry[]>();
  let defaults: readonly string[] = [];
  for (const written of text.split(/\r\n|\r|\n/)) {
    const line = written.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') continue;
    const section = SECTION.exec(line);
    if (section) {
      const name = section[1]!.trim().toLowerCase();
      defaults = section[2]!.split(/\s+/).filter(Boolean);
      let entries = byName.get(name);
      // A name that comes again goes on with its section.
      if (!entries) {
        byName.set(name, (entries = []));
        sections.push(entries);
      } else sections.push(...sections.splice(sections.indexOf(entries), 1));
      continue;
    }
    const [pattern, ...named] = line.split(/(?<!\\)\s+/);
    const owners = named.length > 0 ? named : defaults;
    const excludes = pattern!.startsWith('!');
    const test = ignore({ allowRelativePaths: false }).add(pattern!.replace(/^!/, '').replace(/\\ /g, ' '));
    sections.at(-1)!.push({ matches: (path) => test.ignores(path), owners, excludes });
  }
  return (path) => {
    const owners = sections.flatMap((entries) => {
      const last = entries.findLast((entry) => entry.matches(path));
      return last && !last.excludes ? last.owners : [];
    });
    return owners.length > 0 ? [...new Set(owners)] : undefined;
  };
}
