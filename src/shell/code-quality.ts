import { digest } from '../digest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { visibleJson } from './visible.ts';

/** Of GitLab's `info`, `minor`, `major`, `critical` and `blocker`. */
const severities = { error: 'major', warning: 'minor' } as const;

/**
 * Formats diagnostics as a Code Quality report of GitLab, for `artifacts: reports: codequality`
 * (docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 *
 * GitLab compares fingerprints to find new findings in a merge request, so they don't change when lines are added
 * above.
 */
export function codeQualityReport(diagnostics: readonly Diagnostic[]): string {
  const seen = new Map<string, number>();
  const findings = diagnostics.map(({ severity, code, file, line, message, hint }) => {
    const about = JSON.stringify([code, file, message]);
    const number = seen.get(about) ?? 0;
    seen.set(about, number + 1);
    return {
      description: `${message}. ${hint}`,
      check_name: code,
      fingerprint: digest(`${about}${number}`),
      severity: severities[severity],
      location: { path: file, lines: { begin: line } },
    };
  });
  return `${visibleJson(findings, 2)}\n`;
}
