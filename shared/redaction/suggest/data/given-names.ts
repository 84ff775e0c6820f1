const words = (text: string): string[] => text.trim().split(/\s+/);

/** Names that are also words or months: a name only beside another one. Folded. */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set(
  words(`may april june august hope grace faith joy will mark bill rose dawn summer autumn chance hunter mercy pat
    sue rob art ray drew chase grant frank rich ivy olive pearl ruby violet iris daisy sandy misty stormy rusty van
    case young long short brown black white gray green king rice wood woods stone banks fields waters rivers day
    price cook baker butler carter cooper fisher mason porter potter taylor turner walker weaver ward park west north
    best love good sharp strong swift wise bright noble head foot hand bone heart reyes flores luz paz sol consuelo
    socorro dolores remedios rosario milagros guerra cruz iglesias campos rios prado vega leon delgado rubio blanco
    moreno calvo bravo franco`),
);

/** Given names that are common in the United States (Social Security Administration, names since 1940), English and Spanish. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  words(`aaron abigail adam adrian agnes alan albert alberto alejandra alejandro alexander alexandra alfonso alfredo alice
    alicia allison amanda amber amelia amy ana andre andrea andrew angela angelica anita ann anna anne annie antonia
    antonio anthony armando arthur arturo ashley audrey barbara beatriz benjamin bernard bertha beth betty beverly blanca
    bobby bonnie bradley brandon brenda brian brittany bruce bryan caleb cameron carl carla carlos carmen carol caroline
    carolyn catherine cecilia cesar charles charlotte cheryl chloe christian christina christine christopher cindy clara
    claudia connie cristina crystal curtis cynthia dale daniel daniela danielle danny darlene david deborah debra denise
    dennis derek diana diane diego donald donna doris dorothy douglas dylan edgar eduardo edward edwin eileen elaine elena
    elizabeth ellen elsa emilia emilio emily emma enrique eric erica ernesto esteban esther ethan eugene eva evelyn
    felipe felix fernanda fernando florence frances francisca francisco fred frederick gabriel gabriela gary george
    gerald gerardo gina gladys gloria gonzalo graciela gregory guadalupe guillermo gustavo hannah harold harry hazel
    heather hector helen henry herbert howard hugo ignacio ines irene irma isaac isabel isabella ivan jack jacob
    jacqueline jaime james jamie jane janet janice jason javier jean jeffrey jennifer jeremy jerry jesse jessica jesus
    jill jimmy joan joanne joaquin joe joel john johnny jonathan jorge jose joseph joshua josefina juan juana juanita
    judith judy julia julian julie julio justin karen karina katherine kathleen kathryn kathy katie keith kelly kenneth
    kevin kimberly kyle larry laura lauren lawrence leah leonardo leslie leticia lillian linda lisa logan lois lorena
    lorraine louis louise lourdes lucas lucia lucy luis luisa luke luz lydia lynn madison manuel manuela marc marcela
    marco marcos margaret margarita maria mariana marie marilyn mario marisol marjorie marta martha martin mary matthew
    mauricio megan melanie melissa melvin mercedes michael michelle miguel mildred miriam monica nancy natalia natalie
    nathan nicholas nicole nicolas nina noah nora norma oliver olivia omar oscar pablo pamela patricia patrick paul paula
    pedro peggy peter philip phillip phyllis pilar rachel rafael ralph ramon randy raquel raul raymond rebecca regina
    ricardo richard rita robert roberto rodrigo roger ronald rosa rosalind rosemary rosie roy ruben russell ruth ryan
    salvador samantha samuel sandra santiago sara sarah scott sean sergio sharon sheila shirley silvia sofia sonia sophia
    stanley stella stephanie stephen steven susan susana suzanne sylvia tamara tammy teresa terry theodore theresa thomas
    tiffany timothy tina todd tomas tony tracy tyler valeria valerie vanessa veronica vicente victor victoria vincent
    virginia vivian walter wanda wayne wendy wesley william willie xavier yolanda yvonne zachary`),
);
