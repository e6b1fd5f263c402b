import { askedAnswers, type AskedAnswer } from '../core/askedAnswers';
import type { ManualEntry } from '../core/index/manualIndex';
import type { Surroundings } from '../core/topicQuestions';
import type { TopicId } from '../core/topics';
import type { ManualFolder } from './manualFolder';

/** What the tree *Manuals* consists of. The same node is the same object, as VS Code wants it. */
export type ManualNode = FolderNode | GroupNode | ManualFileNode | TopicNode;

/** A folder of the workspace, where there are several. */
export interface FolderNode {
  readonly type: 'folder';
  readonly id: string;
  readonly folder: ManualFolder;
}

/** A directory with manuals. */
export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  readonly folder: ManualFolder;
  readonly directory: string;
}

export interface ManualFileNode {
  readonly type: 'manual';
  readonly id: string;
  readonly folder: ManualFolder;
  readonly path: string;
}

export interface TopicNode {
  readonly type: 'topic';
  readonly id: string;
  readonly folder: ManualFolder;
  /** Of the manual that the topic is asked of. */
  readonly path: string;
  readonly topic: TopicId;
}

/** The topics whose state a manual shows beside its name: the three that cannot wait. */
export const VITAL: readonly TopicId[] = ['rollback', 'spof', 'emergency'];

/** What a question about a manual needs to know of the others. */
export function surroundingsOf(folder: ManualFolder, path: string): Surroundings {
  return { ...folder.collection.circumstances(path), index: folder.collection.index };
}

/** How each topic asked of a manual is answered; empty where it is no manual or nothing is asked. */
export function answersOf(folder: ManualFolder, path: string): readonly AskedAnswer[] {
  const entry = folder.collection.index.get(path);
  return entry ? askedAnswers(entry, surroundingsOf(folder, path)) : [];
}

export function entryAt(folder: ManualFolder, path: string): ManualEntry | undefined {
  return folder.collection.has(path) ? folder.collection.index.get(path) : undefined;
}

/** Makes the nodes of the tree and hands out the same one for the same thing. */
export class ManualNodes {
  readonly #nodes = new Map<string, ManualNode>();

  /** The node of a manual if it was ever made. */
  known(folder: ManualFolder, path: string): ManualFileNode | undefined {
    return this.#nodes.get(manualId(folder, path)) as ManualFileNode | undefined;
  }

  roots(folders: readonly ManualFolder[]): ManualNode[] {
    const filled = folders.filter(({ collection }) => collection.paths().length > 0);
    if (filled.length === 1) return this.inFolder(filled[0]!);
    return filled.map((folder) => this.#keep({ type: 'folder', id: folder.root.toString(), folder }));
  }

  /** The manuals at the top of the folder and, behind them, its directories that have manuals. */
  inFolder(folder: ManualFolder): ManualNode[] {
    const directories = new Set(folder.collection.paths().map(directoryOf));
    const top = directories.delete('') ? this.inDirectory(folder, '') : [];
    const groups = [...directories].sort().map((directory) => this.#group(folder, directory));
    return [...top, ...groups];
  }

  inDirectory(folder: ManualFolder, directory: string): ManualNode[] {
    return folder.collection
      .paths()
      .filter((path) => directoryOf(path) === directory)
      .map((path) => this.manual(folder, path));
  }

  ofManual({ folder, path }: ManualFileNode): ManualNode[] {
    return answersOf(folder, path).map(({ topic }) =>
      this.#keep({
        type: 'topic',
        id: `${manualId(folder, path)}#${topic.id}`,
        folder,
        path,
        topic: topic.id,
      }),
    );
  }

  manual(folder: ManualFolder, path: string): ManualNode {
    return this.#keep({ type: 'manual', id: manualId(folder, path), folder, path });
  }

  parentOf(node: ManualNode, folders: readonly ManualFolder[]): ManualNode | undefined {
    switch (node.type) {
      case 'folder':
        return undefined;
      case 'topic':
        return this.manual(node.folder, node.path);
      case 'manual':
        if (directoryOf(node.path) !== '') return this.#group(node.folder, directoryOf(node.path));
        break;
      case 'group':
        break;
    }
    const roots = this.roots(folders);
    return roots.find((root) => root.type === 'folder' && root.folder === node.folder);
  }

  /** Drops all nodes: the tree is read anew. */
  clear(): void {
    this.#nodes.clear();
  }

  #group(folder: ManualFolder, directory: string): ManualNode {
    return this.#keep({ type: 'group', id: `${folder.uriOf(directory).toString()}/`, folder, directory });
  }

  #keep(node: ManualNode): ManualNode {
    const known = this.#nodes.get(node.id);
    if (known?.type === node.type && known.folder === node.folder) return known;
    this.#nodes.set(node.id, node);
    return node;
  }
}

function manualId(folder: ManualFolder, path: string): string {
  return folder.uriOf(path).toString();
}

function directoryOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
