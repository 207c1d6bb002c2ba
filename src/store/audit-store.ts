export interface AuditStore {
  /** The ids of all institutions on board, for the server's own upkeep. */
  readonly listInstitutionIds: () => Promise<readonly string[]>;
  /** Seals what has been appended since the last seal; with `everything`, also what came so late that the last ones missed it. */
  readonly sealAudit: (input: {
    readonly institutionId: string;
    readonly everything?: boolean;
  }) => Promise<{ readonly entries: number; readonly seals: number }>;
}
