import { archiveFacts, editorConfig } from '../../admin/editor-config.ts';
import { editorFiles } from '../../admin/editor-page.ts';
import { everyVersion } from '../../archive/collections/language-versions.ts';
import { digest } from '../../digest.ts';
import type { Output } from '../../model/output.ts';
import type { Site } from '../site.ts';

/** Folder of the editor. */
export const editorFolder = 'admin/';

/** Plans the editor, if the config enables it, without drafts and unpublished contacts. */
export function editorOutputs(site: Site): Output[] {
  const { archive, config, editor } = site;
  if (!editor) return [];
  const releases = everyVersion(archive);
  const shown = [
    ...releases.flatMap(({ release }) => release.contacts),
    ...[...config.profiles.values()].flatMap(({ press }) => press),
    ...(config.contact ? [config.contact] : []),
  ].flatMap(({ id }) => id ?? []);
  const sources = releases.map(({ release }) => release);
  const facts = archiveFacts(editor.folder, sources, releases, new Set(shown));
  const made = [...editorFiles(config, editorConfig(config, facts))].map(
    ([name, text]): Output => ({
      path: editorFolder + name,
      key: digest(text),
      stage: 'asset',
      render: () => text,
    }),
  );
  const assets = [...editor.assets].map(
    ([name, { hash, bytes }]): Output => ({
      path: editorFolder + name,
      key: hash,
      stage: 'asset',
      render: bytes,
    }),
  );
  return [...assets, ...made];
}
