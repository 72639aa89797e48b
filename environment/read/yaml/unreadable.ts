/** Why a file cannot be read as one YAML mapping, and what to do about it. Both are sentences for a person. */
export interface Unreadable {
  readonly message: string;
  readonly fix: string;
  /** Where in the text, in UTF-16 units from its start; absent where the file as a whole is meant. */
  readonly offset?: number;
  /** What could be decoded of a file that is no text, to find the offset's line. */
  readonly text?: string;
}
