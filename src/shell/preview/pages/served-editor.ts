import { archiveFacts, editorConfig } from '../../../admin/editor-config.ts';
import { editorFiles, editorHeaders } from '../../../admin/editor-page.ts';
import type { Archive } from '../../../archive/archive.ts';
import type { Source } from '../../../model/source.ts';
import type { Settings } from '../../../parse/config/settings.ts';
import type { Folders } from '../../disk/folders.ts';
import { posixPath } from '../../disk/walk.ts';
import { editorAssets } from '../../editor-assets.ts';
import type { EditorPages } from '../server.ts';

/** The archive as it was last read without errors in the config. */
interface Known {
  readonly config?: Settings;
  readonly input?: { readonly sources: readonly Source[] };
}

/**
 * Returns the editor for the preview, which also has drafts and unpublished contacts.
 *
 * @param archive the archive that is shown; undefined as long as there is none
 */
export function servedEditor(
  folders: Folders,
  known: () => Known | undefined,
  archive: () => Archive | undefined,
): EditorPages {
  const made = () => {
    const { config, input } = known() ?? {};
    if (!config) return undefined;
    const folder = posixPath(folders.root, folders.releases);
    const facts = archiveFacts(folder, input?.sources ?? [], archive()?.releases ?? []);
    return editorFiles(config, editorConfig(config, facts));
  };
  return {
    file: (path) => {
      const asset = editorAssets().get(path);
      if (asset) return asset.bytes();
      const text = made()?.get(path);
      return text === undefined ? undefined : Buffer.from(text, 'utf8');
    },
    headers: () => Object.fromEntries(editorHeaders(known()?.config ?? {})),
  };
}
