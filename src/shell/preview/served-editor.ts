import { archiveFacts, editorConfig } from '../../admin/editor-config.ts';
import { editorFiles, editorHeaders } from '../../admin/editor-page.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Source } from '../../model/source.ts';
import type { Settings } from '../../parse/config/settings.ts';
import type { Folders } from '../disk/folders.ts';
import { posixPath } from '../disk/walk.ts';
import { editorAssets } from '../editor-assets.ts';
import type { EditorPages } from './server.ts';

/** What the preview knows of the archive when the editor is opened. */
interface Known {
  /** The last ones that were read while the config had no errors. */
  readonly config?: Settings | undefined;
  readonly sources?: readonly Source[] | undefined;
  /** As it is shown; undefined as long as it can’t be. */
  readonly archive: Archive | undefined;
}

/** The editor for the preview: with everything that the archive has, drafts and contacts that nobody saw yet. */
export function servedEditor(folders: Folders, known: () => Known): EditorPages {
  const made = () => {
    const { config, sources = [], archive } = known();
    if (!config) return undefined;
    const folder = posixPath(folders.root, folders.releases);
    const facts = archiveFacts(folder, sources, archive?.releases ?? []);
    return editorFiles(config, editorConfig(config, facts));
  };
  return {
    file: (path) => {
      const asset = editorAssets().get(path);
      if (asset) return asset.bytes();
      const text = made()?.get(path);
      return text === undefined ? undefined : Buffer.from(text, 'utf8');
    },
    headers: () => Object.fromEntries(editorHeaders(known().config ?? {})),
  };
}
