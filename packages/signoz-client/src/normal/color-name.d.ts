/** CSS's names of colours: red, green and blue from 0 to 255 by name, in small letters. */
declare module 'color-name' {
  const colors: Readonly<Record<string, readonly [red: number, green: number, blue: number]>>;
  export default colors;
}
