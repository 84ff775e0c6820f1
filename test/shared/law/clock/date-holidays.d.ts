declare module 'date-holidays/data' {
  export const data: { version: string; license: string; holidays: { US: object } };
}
