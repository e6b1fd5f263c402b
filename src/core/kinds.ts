import type { Catalogue } from './catalogue';
import { frontMatterText, type FrontMatter } from './frontMatter';
import { KINDS, type Kind, type KindSource } from './manual';
import type { Block } from './markdown';
import type { Section } from './sections';

export interface KindVerdict {
  readonly kind: Kind;
  readonly from: KindSource;
  /** For people: why. */
  readonly reason: string;
}

export interface KindInput {
  readonly path: string;
  readonly title: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly catalogue: Catalogue;
}

/** What kind of manual a document is: by front matter, the configuration, then path and shape together. */
export function judgeKind(input: KindInput): KindVerdict {
  const stated = frontMatterText(input.frontMatter, 'kind');
  const known = KINDS.find((kind) => kind === stated);
  if (known) return { kind: known, from: 'front-matter', reason: `front matter says kind: ${known}` };
  const configured = input.catalogue.kindByPath(input.path);
  if (configured)
    return { kind: configured, from: 'configuration', reason: 'a kinds glob of the configuration' };
  const name = input.path.split('/').at(-1)!.toLowerCase();
  if (/^(readme|index|_index)\./.test(name))
    return { kind: 'index', from: 'path', reason: `file name ${name}` };
  if (/runbook|playbook|manual|operations/.test(name)) {
    return { kind: 'service', from: 'path', reason: `file name ${name}` };
  }
  return { kind: 'other', from: 'shape', reason: 'nothing tells what it is' };
}
