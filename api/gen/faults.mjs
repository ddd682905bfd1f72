// SPDX-License-Identifier: EUPL-1.2
// Everything that is wrong with the contract, collected, so that one run tells all of it.

export class ContractError extends Error {
  constructor(faults) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Collects sentences; `end()` throws when there are any. */
export function faultList() {
  const faults = [];
  return {
    add(where, sentence) {
      faults.push(`${where}: ${sentence}`);
    },
    end() {
      if (faults.length > 0) throw new ContractError([...new Set(faults)]);
    },
  };
}
