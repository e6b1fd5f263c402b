import type { Fact } from '../manual';

/** Who a name stands for; `unknown` where it might be either. */
export type Party = 'person' | 'team' | 'unknown';

const TEAM_WORD =
  /\b(?:teams?|squad|group|guild|tribe|crew|sig|sre|ops|devops|operations|engineering|engineers|platform|infra(?:structure)?|support|on-?call|rota|rotation|department|dept|committee|maintainers|administrators|admins|developers|devs|owners|security|data|network|database|dba|dbas|it|noc|soc|helpdesk|desk|office|org|organi[sz]ation|company|inc|gmbh|ltd|llc|corp|vendor|service|services|product|web|mobile|backend|frontend|core|cloud|release|quality|qa|architecture|analytics|finance|marketing|sales|hr|legal|community|foundation|council|board|staff|working|wg|lab|labs|unit|division|business|management|manager|lead|leads|leader|director|cto|ceo|cio|ciso|head|chief|officer|commander|engineer|developer|administrator|admin|owner|dba|founder|incident|duty|primary|secondary|everyone|anyone|all|internal|external|contributors|reviewers|committers|approvers|users|people|members|experts|responders|contacts|alerts|channel|steering)\b/i;
const PERSON_NAME = /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’.]*)+$/u;
const HANDLE = /^@[\w.-]+$/;

/** Judges a name by its form: `@org/team` and `#channel` are no persons, `Ana Silva` and `@ana` are. */
export function partyOf(text: string): Party {
  const plain = text.trim().replace(/\s*[(<[].*$/, '');
  if (/^#|^@[\w.-]+\/|^https?:/i.test(plain)) return 'team';
  const mail = /^([\w.+-]+)@[\w.-]+$/.exec(plain);
  const name = mail ? mail[1]!.replace(/[._+-]+/g, ' ') : plain.replace(/^@/, '').replace(/[._-]+/g, ' ');
  if (TEAM_WORD.test(name)) return 'team';
  if (mail) return /^\p{Ll}+ \p{Ll}+$/u.test(name) ? 'person' : 'unknown';
  if (HANDLE.test(plain)) return 'person';
  return PERSON_NAME.test(plain) ? 'person' : 'unknown';
}

/** An address, a number, a channel: where owners are reached, not who they are. */
const REACHED_AT = /^#|^https?:|^[^@\s]+@[^@\s]+$|\+?\d[\d\s()./-]{6,}/;

/**
 * Those of the owners by whom manuals are told apart, each once: what the front matter declares or, where it declares
 * none, teams and people before the ways to reach them.
 */
export function accountable(owners: readonly Pick<Fact<string>, 'value' | 'from'>[]): string[] {
  const declared = owners.filter(({ from }) => from === 'front-matter');
  const all = (declared.length > 0 ? declared : owners).map(({ value }) => value);
  const parties = all.filter((value) => !REACHED_AT.test(value.trim()));
  return [...new Set(parties.length > 0 ? parties : all)];
}
