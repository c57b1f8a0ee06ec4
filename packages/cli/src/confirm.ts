/** Asks somebody at the terminal a question; whether it was answered with yes. */
export async function confirmed(question: string): Promise<boolean> {
  const { default: confirm } = await import('@inquirer/confirm');
  return confirm({ message: question, default: false });
}
