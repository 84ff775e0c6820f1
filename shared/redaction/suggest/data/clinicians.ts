const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Degrees and licences that follow a clinician's name. Folded: without points and case. */
export const CREDENTIALS =
  words(`md do mbbs np fnp fnp-c np-c pa pa-c pac rn bsn msn lpn lvn cna aprn arnp crna cnm cnp cns dnp phd psyd
  pharmd rph dds dmd od dpm dc dpt pt ot otr otr/l cota pta slp ccc-slp lcsw lmsw msw lmft lmhc lpc lcpc licsw cadc rd rdn rt rrt
  rvt rdms facp facs faap facc faan facog mph ma ms cma rma emt emt-p paramedic dvm esq lac lmt medico medica enf`);

/** What stands before a clinician's name. Folded. */
export const CLINICIAN_CUES =
  words(`dr dra doctor doctora drs prof professor provider physician attending surgeon resident
  anesthesiologist radiologist pathologist cardiologist neurologist oncologist psychiatrist psychologist therapist
  technologist pharmacist nurse rn clinician practitioner hospitalist consultant midwife dietitian counselor nutritionist
  pcp medico medica enfermera enfermero cirujano cirujana psiquiatra psicologo psicologa terapeuta farmaceutico
  anestesiologo radiologo cardiologo`);

/** Verbs and labels of signing, ordering and referring, before "by". Folded. */
export const SIGNING =
  words(`signed ordered authorized authenticated dictated transcribed reviewed verified performed interpreted
  read approved attested prepared entered administered documented electronically collected requested referred prescribed
  seen examined firmado solicitado revisado ordenado elaborado atendido realizado validado interpretado referido`);
