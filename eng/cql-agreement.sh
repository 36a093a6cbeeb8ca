#!/usr/bin/env bash
# The comparison before a release: what random trials decide in generated C#, and what the official engine of CQL and cql-execution decide of their exports.
# Takes how many trials and how many patients of each, and writes what was compared to eng/cql-agreement.txt.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly trials=${1:-2000}
readonly patients=${2:-100}
readonly log="$(mktemp)"
trap 'rm -f "$log"' EXIT

CRITERIA_CQL_TRIALS="$trials" CRITERIA_CQL_PATIENTS="$patients" CRITERIA_ORACLES=required nice dotnet test tests/Criteria.Generators.Tests \
  --filter "FullyQualifiedName~RandomTrialAgreementTests" --logger "console;verbosity=detailed" | tee "$log"

{
  echo "$(git rev-parse --short HEAD), $(date -u +%Y-%m-%d):"
  grep -E "^ *[0-9]+ trials of [0-9]+ patients|^ *not exported:" "$log" | sed 's/^ *//' | sort -u
} > eng/cql-agreement.txt
cat eng/cql-agreement.txt
