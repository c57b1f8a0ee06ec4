/** CSS's colours by their name in lower case: red, green and blue from 0 to 255. */
declare module 'color-name' {
  const colors: Readonly<Record<string, readonly [red: number, green: number, blue: number]>>;
  export default colors;
}
