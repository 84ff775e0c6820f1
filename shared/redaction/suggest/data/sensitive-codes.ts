import type { SensitiveCategory } from './sensitive-categories.ts';

/** How sure we are that the row is right: checked against the code system's own text, known, or to be checked. */
type Confidence = 'high' | 'medium' | 'low';
export type CodeRange = {
  category: SensitiveCategory;
  /** First and last code, without the point; a category stands for all codes below it. */
  from: string;
  to: string;
  what: string;
  confidence: Confidence;
};

const icd = (
  category: SensitiveCategory,
  from: string,
  to: string,
  what: string,
  confidence: Confidence = 'high',
): CodeRange => ({ category, from, to, what, confidence });

/** ICD-10-CM (CDC/NCHS, tabular list; blocks and categories as published since 2015). */
export const ICD10_SENSITIVE: readonly CodeRange[] = [
  icd('SUD_PART2', 'F10', 'F16', 'Mental and behavioral disorders due to psychoactive substance use'),
  // F17 is nicotine dependence: no part of 42 CFR part 2 (2.11, "substance use disorder").
  icd('SUD_PART2', 'F18', 'F19', 'Mental and behavioral disorders due to psychoactive substance use'),
  icd('SUD_PART2', 'O9931', 'O9932', 'Alcohol or drug use complicating pregnancy'),
  icd('SUD_PART2', 'T401', 'T401', 'Poisoning by heroin'),
  icd('SUD_PART2', 'Z714', 'Z715', 'Alcohol or drug abuse counseling'),
  icd('HIV', 'B20', 'B20', 'HIV disease'),
  icd('HIV', 'Z21', 'Z21', 'Asymptomatic HIV infection status'),
  icd('HIV', 'R75', 'R75', 'Inconclusive laboratory evidence of HIV'),
  icd('HIV', 'O987', 'O987', 'HIV disease complicating pregnancy'),
  icd('HIV', 'Z114', 'Z114', 'Encounter for screening for HIV'),
  icd('HIV', 'Z206', 'Z206', 'Contact with and exposure to HIV'),
  icd('HIV', 'Z717', 'Z717', 'HIV counseling'),
  icd('HIV', 'B9735', 'B9735', 'HIV type 2 as the cause of diseases'),
  icd('MENTAL_HEALTH', 'F20', 'F29', 'Schizophrenia and other psychotic disorders'),
  icd('MENTAL_HEALTH', 'F30', 'F39', 'Mood disorders'),
  icd('MENTAL_HEALTH', 'F40', 'F48', 'Anxiety, dissociative, stress-related and somatoform disorders'),
  icd('MENTAL_HEALTH', 'F50', 'F51', 'Eating disorders; sleep disorders of mental origin'),
  icd('MENTAL_HEALTH', 'F60', 'F63', 'Personality and impulse disorders'),
  icd('MENTAL_HEALTH', 'F68', 'F69', 'Other disorders of adult personality and behavior'),
  icd('MENTAL_HEALTH', 'F90', 'F94', 'Behavioral and emotional disorders of childhood'),
  icd('MENTAL_HEALTH', 'R4585', 'R4585', 'Homicidal and suicidal ideations'),
  icd('MENTAL_HEALTH', 'T1491', 'T1491', 'Suicide attempt'),
  icd('MENTAL_HEALTH', 'Z915', 'Z915', 'Personal history of self-harm'),
  icd('STI', 'A50', 'A64', 'Infections with a predominantly sexual mode of transmission'),
  icd('STI', 'Z113', 'Z113', 'Encounter for screening for sexually transmitted infections'),
  icd('STI', 'Z202', 'Z202', 'Contact with sexually transmitted infections'),
  icd('REPRO', 'Z30', 'Z30', 'Encounter for contraceptive management'),
  icd('REPRO', 'Z31', 'Z31', 'Encounter for procreative management'),
  icd('REPRO', 'Z332', 'Z332', 'Encounter for elective termination of pregnancy'),
  icd('REPRO', 'O04', 'O04', 'Complications following induced termination of pregnancy'),
  icd('REPRO', 'O07', 'O07', 'Failed attempted termination of pregnancy'),
  icd('REPRO', 'Z640', 'Z640', 'Problems related to unwanted pregnancy'),
  icd('REPRO', 'Z975', 'Z975', 'Presence of intrauterine contraceptive device'),
  icd('GENDER', 'F64', 'F64', 'Gender identity disorders'),
  icd('GENDER', 'Z87890', 'Z87890', 'Personal history of sex reassignment'),
  icd('SEXUAL_ASSAULT_DV', 'T742', 'T742', 'Sexual abuse, confirmed'),
  icd('SEXUAL_ASSAULT_DV', 'T762', 'T762', 'Sexual abuse, suspected'),
  icd('SEXUAL_ASSAULT_DV', 'T741', 'T741', 'Physical abuse, confirmed'),
  icd('SEXUAL_ASSAULT_DV', 'T761', 'T761', 'Physical abuse, suspected'),
  icd('SEXUAL_ASSAULT_DV', 'Z0441', 'Z0442', 'Examination following alleged rape'),
  icd('SEXUAL_ASSAULT_DV', 'Z69', 'Z69', 'Mental health services for victim and perpetrator of abuse'),
  icd('SEXUAL_ASSAULT_DV', 'Y07', 'Y07', 'Perpetrator of assault, maltreatment and neglect'),
  icd('GENETIC', 'Z14', 'Z15', 'Genetic carrier; genetic susceptibility to disease'),
  icd('GENETIC', 'Z1371', 'Z1379', 'Screening for genetic and chromosomal anomalies'),
  icd('GENETIC', 'Z315', 'Z315', 'Genetic counseling', 'medium'),
];

export type CodeRow = { category: SensitiveCategory; code: string; what: string; confidence: Confidence };

const code = (
  category: SensitiveCategory,
  number: string,
  what: string,
  confidence: Confidence = 'medium',
): CodeRow => ({ category, code: number, what, confidence });

/** LOINC (Regenstrief Institute). The last digit is a check digit; a test holds the rows to it. */
export const LOINC_SENSITIVE: readonly CodeRow[] = [
  code('HIV', '75622-1', 'HIV 1 and 2 tests', 'high'),
  code('HIV', '56888-1', 'HIV 1+2 antibody and p24 antigen'),
  code('HIV', '7917-8', 'HIV 1 antibody'),
  code('HIV', '20447-9', 'HIV 1 RNA, viral load', 'high'),
  code('HIV', '29893-5', 'HIV 1 antibody, immunoassay'),
  code('HIV', '68961-2', 'HIV 1 antibody, rapid', 'high'),
  code('HIV', '24467-3', 'CD3+CD4+ cells', 'high'),
  code('SUD_PART2', '3397-7', 'Cocaine in urine'),
  code('SUD_PART2', '3879-4', 'Opiates in urine'),
  code('SUD_PART2', '3426-4', 'Tetrahydrocannabinol in urine'),
  code('SUD_PART2', '19295-5', 'Opiates in urine, screen', 'high'),
  code('STI', '20507-0', 'Reagin antibody, RPR', 'high'),
  code('STI', '22461-8', 'Reagin antibody', 'high'),
  code('STI', '43304-5', 'Chlamydia trachomatis rRNA', 'high'),
  code('STI', '43305-2', 'Neisseria gonorrhoeae rRNA'),
  code('GENETIC', '21636-6', 'BRCA1 gene mutations', 'high'),
  code('GENETIC', '69548-6', 'Genetic variant assessment', 'high'),
  code('GENETIC', '51969-4', 'Genetic analysis report'),
  code('MENTAL_HEALTH', '44249-1', 'PHQ-9 panel', 'high'),
  code('MENTAL_HEALTH', '44261-6', 'PHQ-9 total score', 'high'),
  code('MENTAL_HEALTH', '69737-5', 'GAD-7 panel'),
];

/** RxNorm ingredients (National Library of Medicine). A number says nothing without the name of the system beside it. */
export const RXNORM_SENSITIVE: readonly CodeRow[] = [
  code('SUD_PART2', '1819', 'buprenorphine'),
  code('SUD_PART2', '6813', 'methadone'),
  code('SUD_PART2', '7243', 'naltrexone'),
  code('SUD_PART2', '3554', 'disulfiram'),
  code('SUD_PART2', '82819', 'acamprosate'),
  code('HIV', '276237', 'emtricitabine'),
  code('HIV', '1433868', 'dolutegravir'),
  code('HIV', '68244', 'lamivudine'),
  code('HIV', '11413', 'zidovudine'),
  code('HIV', '190521', 'abacavir'),
  code('HIV', '195085', 'efavirenz'),
  code('HIV', '719872', 'raltegravir'),
  code('HIV', '460132', 'darunavir'),
  code('REPRO', '6964', 'mifepristone'),
  code('REPRO', '42331', 'misoprostol'),
  code('REPRO', '6373', 'levonorgestrel'),
  code('MENTAL_HEALTH', '2626', 'clozapine'),
  code('MENTAL_HEALTH', '6448', 'lithium'),
];
