import { Uri, workspace, type Disposable } from 'vscode';
import { DEFAULT_INCLUDE } from '../core/repository/discover';
import { rulesOf } from '../core/rules/index';
import type { Place, ManualStore } from './store';
import { nameOf } from '../core/repository/paths';

const SCHEME = 'owners-manual-configuration';

/** The document that shows the configuration in force for `uri`. */
export function effectivePage(uri: Uri): Uri {
  const name = nameOf(uri.path);
  return Uri.from({ scheme: SCHEME, path: `/${name}.yaml`, query: uri.toString() });
}

/** Shows the configuration in force for a document as a read-only one. */
export function provideEffectiveConfiguration(store: ManualStore): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => {
      const place = store.at(Uri.parse(query));
      return place ? describe(place) : '';
    },
  });
}

function describe({ folder, path }: Place): string {
  const config = folder.collection.configurations.for(path);
  const list = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}:`, ...values.map((value) => `  - ${JSON.stringify(value)}`)];
  const rules = rulesOf(config).flatMap((rule) => {
    const { severity, options, from } = config.setting(rule, path);
    const entries = Object.entries(options);
    if (entries.length === 0) return [`  ${rule.id}: ${severity} # ${from}`];
    const lines = entries.map(([name, value]) => `    ${name}: ${JSON.stringify(value)}`);
    return [`  ${rule.id}: # ${from}`, `    severity: ${severity}`, ...lines];
  });
  const { files } = config;
  return [
    `# The configuration in force for ${path}`,
    files.length > 0 ? `# Read from: ${files.join(', ')}` : '# The built-in one: no file says otherwise.',
    '',
    `preset: ${config.preset}`,
    ...list('include', [...DEFAULT_INCLUDE, ...config.include]),
    ...list('exclude', config.exclude),
    ...(config.today === undefined ? [] : [`today: "${config.today}"`]),
    'rules:',
    ...rules,
    '',
  ].join('\n');
}
