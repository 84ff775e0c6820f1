import type { SensitiveCategory } from './sensitive-categories.ts';

/** Words of a category; the further left the figure, the more the words mean it and nothing else. */
export type SensitiveTerms = { category: SensitiveCategory; confidence: number; terms: readonly string[] };

const row = (category: SensitiveCategory, confidence: number, terms: string): SensitiveTerms => ({
  category,
  confidence,
  terms: terms
    .trim()
    .split(/\s*,\s*/)
    .filter((term) => term !== ''),
});

/** English and Spanish, folded when used (fold.ts). Words that mean something else more often than not are left out. */
export const SENSITIVE_TERMS: readonly SensitiveTerms[] = [
  row(
    'SUD_PART2',
    0.92,
    `opioid use disorder, alcohol use disorder, cocaine use disorder, stimulant use disorder, cannabis use disorder,
    substance use disorder, substance abuse treatment, chemical dependency, chemical dependence, drug rehabilitation,
    alcohol rehabilitation, methadone maintenance, methadone clinic, opioid treatment program, OTP clinic, suboxone,
    subutex, sublocade, vivitrol, buprenorphine, alcohol dependence, opioid dependence, cocaine dependence,
    opioid addiction, drug addiction, alcohol addiction, heroin, methamphetamine, crystal meth, intravenous drug use,
    IV drug use, injection drug use, IVDU, alcoholics anonymous, narcotics anonymous, 12-step program, detox,
    detoxification, sober living, alcoholism, alcoholic, drug abuse, opioid withdrawal, alcohol withdrawal, relapse
    prevention, AUDIT-C score, naltrexone, disulfiram, acamprosate, antabuse, delirium tremens, 42 CFR part 2`,
  ),
  row(
    'SUD_PART2',
    0.7,
    'cocaine, methadone, fentanyl overdose, heroin overdose, drug overdose, opioid overdose, illicit drugs, urine drug screen, toxicology screen, crack cocaine, amphetamines',
  ),
  row(
    'SUD_PART2',
    0.92,
    `trastorno por consumo de alcohol, trastorno por consumo de opioides, trastorno por uso de sustancias, alcoholismo,
    alcohólico, alcohólica, drogadicción, drogadicto, drogadicta, toxicomanía, abuso de sustancias, dependencia de opioides,
    dependencia del alcohol, dependencia alcohólica, alcohólicos anónimos, narcóticos anónimos, desintoxicación, heroína,
    cocaína, metanfetamina, metadona, buprenorfina, naltrexona, uso de drogas intravenosas, adicción a las drogas, síndrome de
    abstinencia`,
  ),
  row(
    'HIV',
    0.95,
    `HIV, HIV-1, HIV-2, HIV/AIDS, HIV-positive, HIV-negative, HIV+, AIDS, human immunodeficiency virus, acquired immunodeficiency syndrome,
    antiretroviral, antiretrovirals, antiretroviral therapy, HAART, PrEP, truvada, descovy, biktarvy, genvoya, stribild, atripla, triumeq,
    dolutegravir, tivicay, prezista, isentress, emtricitabine, zidovudine, efavirenz, raltegravir, darunavir, cabotegravir,
    cabenuva, pneumocystis jirovecii, kaposi sarcoma, kaposi's sarcoma, CD4 count, HIV viral load, undetectable viral load`,
  ),
  row(
    'HIV',
    0.95,
    `VIH, VIH positivo, VIH negativo, VIH/SIDA, SIDA, seropositivo, seropositiva, virus de la inmunodeficiencia humana, antirretroviral, antirretrovirales,
    carga viral, recuento de CD4, sarcoma de kaposi`,
  ),
  row(
    'MENTAL_HEALTH',
    0.88,
    `bipolar disorder, bipolar I disorder, bipolar II disorder, bipolar, schizophrenia, schizoaffective, schizoaffective disorder, major depressive disorder, psychosis, psychotic, suicidal ideation,
    suicide attempt, suicidal, suicidality, self-harm, self-injurious, homicidal ideation, involuntary commitment,
    involuntary hold, psychiatric hospitalization, psychiatric admission, psychiatric unit, inpatient psychiatry, borderline personality
    disorder, antisocial personality disorder, personality disorder, posttraumatic stress disorder, post-traumatic stress disorder,
    PTSD, obsessive-compulsive disorder, anorexia nervosa, bulimia nervosa, bulimia, eating disorder, dissociative identity disorder,
    electroconvulsive therapy, panic disorder, auditory hallucinations, command hallucinations, paranoid delusions, mania, manic episode, 5150 hold,
    PHQ-9, GAD-7, lithium carbonate, clozapine, clozaril, haldol decanoate, paliperidone, generalized anxiety disorder, dysthymia,
    postpartum depression, adjustment disorder, oppositional defiant disorder, conduct disorder`,
  ),
  row(
    'MENTAL_HEALTH',
    0.65,
    'psychiatrist, psychiatry, psychiatric, mental health, behavioral health, clinical depression',
  ),
  row(
    'MENTAL_HEALTH',
    0.88,
    `trastorno bipolar, esquizofrenia, trastorno depresivo mayor, depresión mayor, psicosis, ideación suicida, intento de suicidio, ideas
    suicidas, autolesiones, internamiento involuntario, ingreso psiquiátrico, unidad de psiquiatría, trastorno de la personalidad, trastorno límite,
    trastorno de estrés postraumático, estrés postraumático, trastorno de pánico, alucinaciones auditivas, anorexia nerviosa, bulimia nerviosa,
    trastorno de ansiedad generalizada, episodio maníaco, salud mental, psiquiatra, psiquiatría`,
  ),
  row(
    'PSYCHOTHERAPY_NOTES',
    0.93,
    'psychotherapy note, psychotherapy notes, psychotherapy session, process note, process notes, therapy session note, counseling session notes, notas de psicoterapia, nota de psicoterapia, sesión de psicoterapia',
  ),
  row(
    'GENETIC',
    0.9,
    `BRCA1, BRCA2, BRCA, genetic testing, genetic test, genetic counseling, genetic counselling, genetic counselor, genome sequencing, exome sequencing,
    whole exome sequencing, carrier screening, huntington mutation, huntingtin, CFTR mutation, lynch syndrome, factor V leiden, pathogenic variant, likely pathogenic variant,
    germline mutation, germline variant, hereditary cancer panel, karyotype, chromosomal microarray, APOE4, APOE genotype, HLA typing, pharmacogenomic testing, prueba genética,
    pruebas genéticas, asesoramiento genético, consejo genético, mutación germinal, variante patogénica, cariotipo`,
  ),
  row(
    'STI',
    0.9,
    `chlamydia, gonorrhea, gonorrhoea, syphilis, neurosyphilis, genital herpes, HSV-2, trichomoniasis, trichomonas vaginalis, genital warts, condyloma, condylomata,
    sexually transmitted infection, sexually transmitted disease, STI clinic, STD clinic, STD, STI, RPR titer, chancroid, lymphogranuloma venereum, clamidia, gonorrea, sífilis, herpes genital,
    tricomoniasis, verrugas genitales, enfermedad de transmisión sexual, infección de transmisión sexual, neisseria gonorrhoeae, chlamydia trachomatis, treponema pallidum`,
  ),
  row(
    'REPRO',
    0.88,
    `abortion, elective abortion, therapeutic abortion, medication abortion, termination of pregnancy, pregnancy termination, mifepristone, misoprostol, planned parenthood,
    emergency contraception, plan b, levonorgestrel, contraception, contraceptive, contraceptives, birth control, intrauterine device, IUD, nexplanon, mirena, depo-provera,
    tubal ligation, vasectomy, in vitro fertilization, IVF, infertility, fertility treatment, dilation and curettage, dilation and evacuation, aborto, interrupción del embarazo, anticoncepción de emergencia, anticonceptivo, anticonceptivos,
    anticoncepción, dispositivo intrauterino, ligadura de trompas, fecundación in vitro, infertilidad`,
  ),
  row(
    'GENDER',
    0.9,
    `gender dysphoria, transgender, gender-affirming, gender affirming, gender reassignment, sex reassignment, gender identity disorder, trans woman, trans man, transsexual, puberty blockers, vaginoplasty, phalloplasty, disforia de género,
    transgénero, transexual, reasignación de sexo, reasignación de género`,
  ),
  row(
    'SEXUAL_ASSAULT_DV',
    0.92,
    `sexual assault, sexually assaulted, rape, raped, rape kit, SANE exam, SANE nurse, domestic violence, intimate partner violence, IPV screen, sexual abuse, sexually abused, molested, incest, battered woman,
    human trafficking, violencia doméstica, violencia de género, violencia de pareja, violencia intrafamiliar, agresión sexual, abuso sexual, violación sexual, trata de personas`,
  ),
  row(
    'CHILD_ABUSE_REPORT',
    0.88,
    'child abuse, child protective services, CPS report, CPS referral, mandated report, mandated reporter, child neglect, non-accidental trauma, maltrato infantil, protección de menores, abuso infantil',
  ),
  row(
    'PEER_REVIEW',
    0.88,
    'peer review, incident report, occurrence report, root cause analysis, risk management, attorney-client, attorney work product, patient safety work product, revisión por pares, informe de incidente',
  ),
];

/** Words before or after that change the meaning of a term. Folded; `[term, neighbour]`. */
export const NOT_SENSITIVE_BEFORE: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'aids',
    [
      'hearing',
      'walking',
      'mobility',
      'visual',
      'memory',
      'dressing',
      'learning',
      'sleep',
      'decision',
      'first',
      'also',
      'it',
      'which',
      'that',
      'this',
      'bathing',
    ],
  ],
  [
    'prep',
    ['bowel', 'colon', 'colonoscopy', 'skin', 'surgical', 'site', 'koh', 'meal', 'wet', 'procedure', 'food', 'or'],
  ],
  ['std', ['mean', 'insurance', 'leave', 'disability', 'for']],
  ['rape', ['seed', 'oilseed']],
  ['sida', ['ha', 'han', 'habia', 'hubiera', 'haya', 'habría']],
  ['abortion', ['spontaneous', 'missed', 'threatened']],
  ['detoxification', ['hepatic', 'liver']],
]);
export const NOT_SENSITIVE_AFTER: ReadonlyMap<string, readonly string[]> = new Map([
  ['aids', ['in', 'the', 'with', 'digestion', 'for', 'to', 'recovery', 'healing', 'his', 'her', 'bilaterally']],
  ['prep', ['time', 'work', 'and', 'for', 'instructions', 'room', 'completed', 'given', 'done', 'the']],
  ['std', ['dev', 'deviation', 'form', 'claim', 'paperwork', 'forms', 'benefits']],
  [
    'bipolar',
    [
      'cautery',
      'hip',
      'hemiarthroplasty',
      'electrocautery',
      'forceps',
      'prosthesis',
      'lead',
      'leads',
      'pacing',
      'electrode',
      'sensing',
    ],
  ],
  ['fertility', ['drug']],
  ['suicidal', ['ligature']],
]);
/** Terms that are these words only when written in capitals: "aids" and "prep" are common words. */
export const CAPITALS_ONLY: ReadonlySet<string> = new Set([
  'aids',
  'std',
  'sti',
  'sida',
  'iud',
  'ivf',
  'ivdu',
  'brca',
  'haart',
  'ptsd',
  'hiv',
  'vih',
]);
/** Written so and not in lower case: "PrEP" or "PREP". */
export const CAPITAL_WITHIN: ReadonlySet<string> = new Set(['prep']);
