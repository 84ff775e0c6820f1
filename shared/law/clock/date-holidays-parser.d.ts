// The package ships types that its "exports" hide. Only what is used here.
declare module 'date-holidays-parser' {
  type Place = { country: string; state?: string };
  type Options = { languages: string; types: readonly string[] };
  class Holidays {
    constructor(data: object, place: Place, options: Options);
    getHolidays(year: number): { date: string; name: string }[];
  }

  // biome-ignore lint/style/noDefaultExport: that is how the package is written
  export default Holidays;
}
