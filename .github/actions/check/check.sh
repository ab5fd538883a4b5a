#!/usr/bin/env bash
# Puts where the plans stand on the page of the job, and annotates what is wrong with them.
set -euo pipefail
read -r -a paths <<<"${PATHS:-Plans}"
read -r -a arguments <<<"${ARGUMENTS:-}"
# A plan that can't be read is told of by the check.
plan status --format markdown -- "${paths[@]}" >>"$GITHUB_STEP_SUMMARY" 2>/dev/null || true
exec plan check --format github "${arguments[@]}" -- "${paths[@]}"
