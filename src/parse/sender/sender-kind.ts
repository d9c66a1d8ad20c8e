import type { SenderKind } from '../../model/config/sender-schema.ts';
import type { SenderRef } from '../../model/release.ts';
import type { Settings } from '../config/settings.ts';

/** Returns what a sender is: what the config says, else what its SCB code does; undefined if neither says anything. */
export function senderKind(
  { slug, code }: SenderRef,
  { profiles }: Pick<Settings, 'profiles'>,
): SenderKind | undefined {
  const declared = profiles.get(slug)?.kind;
  if (declared !== undefined || code === undefined) return declared;
  return code.length === 4 ? 'municipality' : 'region';
}
