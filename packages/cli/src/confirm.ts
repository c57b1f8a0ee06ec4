/** Asks the user a question at the terminal; returns whether the answer was yes. */
export async function confirmed(question: string): Promise<boolean> {
  const { default: confirm } = await import('@inquirer/confirm');
  return confirm({ message: question, default: false });
}
