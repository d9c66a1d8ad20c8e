import { kommunikeIn, type PackageFields } from './dependency.ts';

const scripts = { build: 'kommunike build', watch: 'kommunike watch', check: 'kommunike check' };

/**
 * Returns the text of an archive's `package.json`: the existing content, with Kommuniké and the scripts added if they
 * are missing.
 *
 * @param spec version or address of Kommuniké, if it must be added
 */
export function packageText(present: PackageFields | undefined, spec: string): string {
  const { dependencies, ...others } = present ?? { private: true };
  const fields = {
    ...others,
    scripts: { ...scripts, ...present?.scripts },
    dependencies:
      present && kommunikeIn(present) !== undefined ? dependencies : { ...dependencies, kommunike: spec },
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}
