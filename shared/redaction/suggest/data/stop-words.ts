/** Words too common to be looked for again because they stood under a mark. Folded; English and Spanish. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be been but by can could did do does for from had has have he her hers him his how i if in into is
  it its may me might more most my no nor not of off on once only or our out over own said she should so some such than
  that the their them then there these they this those through to too under until up us very was we were what when where
  which while who whom why will with would you your about after again all also any because before being below between both
  during each few further here just now same other reports reported denies states patient patients today visit seen history
  with without per via
  el la los las un una unos unas de del y o en con por para sin que su sus se al lo le es esta este fue son era como mas pero
  no si ha han hay muy ya ni entre cuando donde quien cual paciente refiere niega hoy`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
