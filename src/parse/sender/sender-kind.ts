import type { SenderKind } from '../../model/config/sender-schema.ts';
import type { SenderRef } from '../../model/release.ts';
import type { Settings } from '../config/settings.ts';

/** Returns the kind of a sender by the config, else by its SCB code; undefined if it is unknown. */
export function senderKind(
  { slug, code }: SenderRef,
  { profiles }: Pick<Settings, 'profiles'>,
): SenderKind | undefined {
  const declared = profiles.get(slug)?.kind;
  if (declared !== undefined || code === undefined) return declared;
  return code.length === 4 ? 'municipality' : 'region';
}
