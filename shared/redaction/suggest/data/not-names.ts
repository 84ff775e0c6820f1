const words = (text: string): string[] => text.trim().split(/\s+/);

/** Endings of conditions, procedures and medicines; no family name that we know of has one. */
export const NOT_NAME_ENDINGS =
  /(itis|osis|emia|algia|ectomy|otomy|ostomy|plasty|pathy|plegia|uria|penia|rrhea|rrhage|scopy|graphy|therapy|cardia|pnea|tension|tations|ations|ation|ments|ologist|ology|iatric|iatry|statin|sartan|olol|azole|cillin|mycin|cycline|floxacin|prazole|dipine|gliptin|gliflozin|formin|parin|oxetine|triptan|zepam|zolam|codone|morphone|tidine|thiazide|semide|lactone|terol|sone|solone|icillin|lukast|setron|profen|ologia|grafia|terapia|algia)$/;

/** Words that stand with a capital in charts and name no person. Folded. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  words(`
  a an and the of or to in on at by for with from as is was are were be been has had have not no none nil yes n/a na
  he she it they his her their its him them this that these those who whom which what when where why how there here
  i we you your our my me us if then than but so also only all any each every some both either neither other another
  will would shall should may might can could must do does did done
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday
  tomorrow tonight noon midnight am pm date time day days week weeks month months year years old age aged yo
  patient patients pt name names dob mrn born birth sex gender male female race ethnicity religion language interpreter
  phone telephone tel cell mobile fax home work email mail address street city state zip county country contact contacts
  emergency relationship relation relative relatives next kin guarantor subscriber insured policy policyholder group
  member plan payer insurance medicare medicaid account acct number no id ssn social security license licence
  driver plate card employer employment occupation marital single married divorced widowed separated spouse partner
  mother father brother sister son daughter husband wife parent parents child children sibling siblings grandmother
  grandfather aunt uncle cousin niece nephew friend neighbor neighbour roommate caregiver guardian family informant witness
  visitor proxy agent attorney power deceased alive living dead died unknown healthy well denies denied reports reported
  states stated says said present presents present admits admitted discharged seen called drove lives lived works
  doctor dr dra md do np pa pa-c rn lpn cna phd psyd pharmd dds dmd od dpm dpt pt ot slp lcsw lmft lmhc msw mph bsn msn
  aprn crna arnp cnp cnm facp facs nurse physician provider clinician surgeon attending resident intern fellow
  consultant therapist technician technologist pharmacist social worker counselor chaplain staff team
  hospital clinic center centre medical health healthcare department dept office pharmacy laboratory lab labs unit ward
  floor room bed suite building university college school institute associates group general memorial regional county
  community children st saint emergency urgent care intensive icu er ed pacu nicu or surgery surgical radiology imaging
  pathology cardiology neurology oncology psychiatry orthopedics pediatrics dermatology podiatry
  note notes progress report reports record records chart summary history physical exam examination assessment plan
  impression findings diagnosis diagnoses problem problems list medication medications medicine medicines drug drugs dose
  allergies allergy immunization immunizations vaccine vaccines vital vitals signs results result test tests order orders
  procedure procedures operation consent consents referral referrals letter form page pages encounter visit visits
  admission discharge transfer consult consultation follow-up followup instructions instruction education teaching
  review systems reason chief complaint hpi pmh psh fh sh ros subjective objective signed signature electronically
  dictated transcribed reviewed verified approved authorized authenticated printed copy confidential final draft addendum
  collected received performed ordered requested status active inactive resolved chronic acute mild moderate severe
  normal abnormal negative positive pending high low stable improved worse unchanged right left bilateral upper lower
  heart lungs lung liver kidney breast colon prostate ovarian brain stomach skin bone blood head neck chest abdomen back
  hip knee shoulder ankle foot feet hand wrist arm leg eye eyes ear ears nose throat mouth cancer tumor stroke diabetes
  hypertension asthma copd cad chf mi cva tia htn dm gerd anemia arthritis depression anxiety obesity hyperlipidemia
  pneumonia infection fracture pain fever cough nausea vomiting rash migraine seizure seizures epilepsy dementia alzheimer
  alzheimers parkinson parkinsons crohn crohns hodgkin hodgkins graves addison cushing cushings lupus type ii iii iv disease
  syndrome disorder failure attack injury trauma wound ulcer edema murmur gallop rub smoking tobacco alcohol drinks
  smoker former never current substance use abuse
  glucose hemoglobin creatinine sodium potassium chloride calcium albumin alt ast cholesterol triglycerides tsh platelets
  hdl ldl a1c bun wbc rbc mri ct ekg ecg eeg xray x-ray ultrasound echo echocardiogram stress
  metformin lisinopril atorvastatin aspirin insulin gabapentin omeprazole albuterol acetaminophen vitamin ibuprofen
  levothyroxine amlodipine warfarin heparin furosemide prednisone tylenol advil motrin lipitor zoloft prozac xanax ativan
  penicillin sulfa latex mg ml mcg units tablet tablets capsule daily twice
  mr mrs ms miss sir madam dear re regarding cc attn sincerely thank thanks please
  retired employed unemployed student teacher closed listed infection control male female pregnant
  foley babinski romberg tinel phalen murphy mcburney glasgow braden morse apgar hegar bakri hickman swan ganz
  north south east west avenue ave road rd lane ln drive blvd boulevard court ct terrace way place apt po box
  english spanish american african hispanic white black asian native christian catholic
  el la los las un una unos unas de del y o en con por para sin que su sus se al lo le es esta fue son era
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves
  viernes sabado domingo hoy ayer fecha hora edad sexo masculino femenino nombre nombres apellido apellidos nacimiento
  informacion operacion atencion vacunacion hospitalizacion recomendaciones indicaciones revision medicaciones
  paciente pacientes direccion domicilio telefono celular correo electronico contacto emergencia parentesco familiar
  madre padre hermano hermana hijo hija esposo esposa pareja conyuge vecino vecina amigo amiga tio tia abuelo abuela
  primo prima sobrino sobrina cuidador cuidadora tutor tutora informante testigo acompanante
  doctor doctora medico medica enfermera enfermero hospital clinica centro servicio unidad sala cama habitacion
  consulta ingreso egreso alta nota notas evolucion informe resumen historia clinica diagnostico diagnosticos tratamiento
  plan exploracion antecedentes motivo alergias medicamentos medicacion laboratorio resultado resultados prueba pruebas
  niega refiere presenta vive fallecido fallecida vivo viva sano sana desconocido diabetes hipertension cancer asma
  dolor fiebre tos seguro social numero expediente cuenta poliza licencia firma firmado sr sra srta don dona
  derecho derecha izquierdo izquierda normal negativo positivo pendiente
  `),
);
