import { kommunikeIn, type PackageFields } from './dependency.ts';

const scripts = { build: 'kommunike build', watch: 'kommunike watch', check: 'kommunike check' };

/**
 * The text of an archive's `package.json`: what is there already, with Kommuniké and the scripts added if they are
 * missing.
 *
 * @param spec how it names Kommuniké, if it does not yet
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
