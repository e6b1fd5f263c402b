import * as v from 'valibot';
import { SEVERITIES } from '../finding';
import { KINDS } from '../manual';
import { PRACTICES } from '../topics';

export const PRESETS = ['stability', 'strict', 'minimal'] as const;
export type Preset = (typeof PRESETS)[number];

const severity = v.picklist([...SEVERITIES, 'off']);
const globs = v.array(v.pipe(v.string(), v.nonEmpty('a glob is empty')));
const topicIds = v.array(v.string());

const ruleSetting = v.union([
  severity,
  v.looseObject({
    severity: v.optional(v.pipe(severity, v.description('How a finding of the rule is reported.'))),
  }),
]);

const rules = v.pipe(v.record(v.string(), ruleSetting), v.description('Severity and options by rule id.'));

const kinds = v.pipe(
  v.record(v.picklist(KINDS), globs),
  v.description('Kinds of manuals by globs; decided before path and shape, after front matter.'),
);

const teamTopic = v.strictObject({
  id: v.pipe(
    v.string(),
    // Answers are kept by topic in plain objects, which have a constructor already.
    v.regex(/^(?!constructor$)[a-z][a-z0-9-]*$/, 'a topic id is kebab-case, and not “constructor”'),
    v.description('kebab-case name.'),
  ),
  title: v.pipe(v.string(), v.nonEmpty(), v.description('Title of its section.')),
  aliases: v.optional(v.pipe(v.array(v.string()), v.description('More titles that announce it.'))),
  practice: v.optional(
    v.pipe(v.picklist(PRACTICES.map(({ id }) => id)), v.description('Where the checklist shows it.')),
  ),
  questions: v.optional(v.pipe(v.array(v.string()), v.description('What the section must tell.'))),
  must: v.optional(v.pipe(v.array(v.picklist(KINDS)), v.description('Kinds that must answer it.'))),
});

/** What `.owners-manual.yaml` may hold. The JSON Schema in `media/schemas` is generated from it. */
export const configSchema = v.strictObject({
  extends: v.optional(
    v.pipe(
      v.string(),
      v.description('Another configuration file of this repository, that this one builds upon.'),
    ),
  ),
  preset: v.optional(v.pipe(v.picklist(PRESETS), v.description('The set of severities to start from.'))),
  include: v.optional(
    v.pipe(globs, v.description('Which Markdown files are manuals, beside the default globs.')),
  ),
  exclude: v.optional(
    v.pipe(globs, v.description('Which files are never manuals, in the syntax of .gitignore.')),
  ),
  rules: v.optional(rules),
  kinds: v.optional(kinds),
  aliases: v.optional(
    v.pipe(
      v.record(v.string(), v.array(v.string())),
      v.description('More titles that announce a topic, by topic.'),
    ),
  ),
  topics: v.optional(v.pipe(v.array(teamTopic), v.description('Topics of your own.'))),
  ask: v.optional(
    v.pipe(
      v.record(
        v.picklist(KINDS),
        v.strictObject({ must: v.optional(topicIds), should: v.optional(topicIds) }),
      ),
      v.description('Which topics a kind must and should answer, in place of the built-in lists.'),
    ),
  ),
  overrides: v.optional(
    v.pipe(
      v.array(v.strictObject({ files: globs, rules })),
      v.description('Severities and options for some files; later ones win.'),
    ),
  ),
  today: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is YYYY-MM-DD'),
      v.description('The day to judge by, in place of the clock.'),
    ),
  ),
});

export type ConfigData = v.InferOutput<typeof configSchema>;
