/** Building blocks of synthetic notes. None describes a real person. */
export const COMPLAINTS = [
  'follow-up of type 2 diabetes',
  'intermittent chest tightness on exertion',
  'low back pain for three weeks',
  'seasonal cough and congestion',
  'review of blood pressure readings',
  'numbness of both feet at night',
  'medication review after discharge',
  'fatigue and poor sleep',
];

export const HISTORY = [
  'Symptoms began gradually and are worse in the evening.',
  'No fever, chills, night sweats or unintended weight loss.',
  'Home readings were brought in and copied to the flowsheet.',
  'Takes all medicines as prescribed and misses about one dose a week.',
  'Walks twenty minutes on most days, limited by knee pain.',
  'Denies chest pain at rest, palpitations, orthopnea or leg swelling.',
  'Appetite is good; follows the diet plan on weekdays.',
  'Was seen in urgent care last month, where the chest film was read as normal.',
  'Sleeps six hours a night and wakes once.',
  'Reports two low glucose readings before lunch, both treated with juice.',
];

export const EXAM = [
  'Alert, comfortable, in no distress.',
  'Heart regular, no murmur, rub or gallop.',
  'Lungs clear on both sides, no wheeze.',
  'Abdomen soft and not tender, no masses.',
  'Feet: pulses present, monofilament sensation reduced at both great toes.',
  'Gait steady; straight leg raise negative on both sides.',
  'No edema of the ankles.',
  'Throat clear, ears normal, no enlarged nodes.',
];

export const PLAN = [
  'Continue metformin 1000 mg twice a day; recheck hemoglobin A1c in three months.',
  'Increase lisinopril to 20 mg daily and check potassium in two weeks.',
  'Referral to podiatry for a yearly foot examination.',
  'Physical therapy, six visits; return sooner if weakness develops.',
  'Influenza vaccine given today in the left deltoid.',
  'Discussed diet, hydration and foot care; written plan handed over.',
  'Stress echocardiogram ordered; avoid heavy exertion until it is done.',
  'Stop ibuprofen; use acetaminophen up to 3 g a day.',
];

export const CLINICIANS = ['A. Marlowe, MD', 'P. Iyer, MD', 'S. Brandt, NP', 'T. Osei, PA-C'];

export const ANALYTES = [
  ['Glucose, fasting', 'mg/dL', '70-99', 82, 168],
  ['Hemoglobin A1c', '%', '4.0-5.6', 6, 9],
  ['Creatinine', 'mg/dL', '0.6-1.1', 0.6, 1.5],
  ['Urea nitrogen', 'mg/dL', '7-20', 8, 26],
  ['Sodium', 'mmol/L', '136-145', 134, 146],
  ['Potassium', 'mmol/L', '3.5-5.1', 3.4, 5.3],
  ['Chloride', 'mmol/L', '98-107', 96, 108],
  ['Calcium', 'mg/dL', '8.6-10.2', 8.4, 10.4],
  ['Albumin', 'g/dL', '3.5-5.0', 3.3, 4.8],
  ['ALT', 'U/L', '7-40', 9, 62],
  ['AST', 'U/L', '8-38', 10, 55],
  ['Cholesterol, total', 'mg/dL', '<200', 140, 262],
  ['HDL cholesterol', 'mg/dL', '>50', 34, 71],
  ['LDL cholesterol', 'mg/dL', '<100', 60, 172],
  ['Triglycerides', 'mg/dL', '<150', 80, 260],
  ['TSH', 'mIU/L', '0.4-4.0', 0.5, 5.1],
  ['Hemoglobin', 'g/dL', '12.0-15.5', 10.8, 15],
  ['Platelets', '10^3/uL', '150-400', 150, 410],
  ['White cells', '10^3/uL', '4.0-11.0', 3.8, 11.9],
] as const;

export const MEDICINES = [
  ['Metformin', '1000 mg', 'by mouth twice a day'],
  ['Lisinopril', '20 mg', 'by mouth every morning'],
  ['Atorvastatin', '40 mg', 'by mouth at bedtime'],
  ['Aspirin', '81 mg', 'by mouth daily'],
  ['Insulin glargine', '14 units', 'under the skin at bedtime'],
  ['Gabapentin', '300 mg', 'by mouth at bedtime'],
  ['Omeprazole', '20 mg', 'by mouth before breakfast'],
  ['Albuterol inhaler', '90 mcg', 'two puffs as needed'],
  ['Acetaminophen', '500 mg', 'by mouth as needed'],
  ['Vitamin D3', '1000 units', 'by mouth daily'],
] as const;
