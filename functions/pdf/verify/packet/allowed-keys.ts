const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Keys of what Sallyport writes around the records: catalog, pages, outline, links, structure, labels, information. */
export const OWN_KEYS = words(`
  Type Subtype Pages Outlines PageMode Lang MarkInfo Marked StructTreeRoot Metadata ViewerPreferences DisplayDocTitle
  PageLabels Nums S B Parent Kids Count MediaBox Resources Contents StructParents Tabs Annots XObject Font Rect Border F Dest
  StructParent Title First Last Next Prev K P Pg MCID Obj T A O Scope ParentTree ParentTreeNextKey Producer CreationDate
  ModDate Filter Length BaseFont Encoding DescendantFonts ToUnicode CIDSystemInfo Registry Ordering Supplement
  FontDescriptor CIDToGIDMap DW W FontName Flags FontBBox ItalicAngle Ascent Descent CapHeight StemV FontFile2 Length1
`);

/**
 * Keys of what a record page may draw with (ISO 32000-1): forms, fonts, images, colour, patterns, functions, graphics
 * states. No layers, metadata, actions, attachments, structure, marks of other programs, alternates or external files.
 */
export const RECORD_KEYS = words(`
  Type Subtype FormType BBox Matrix Resources Filter DecodeParms Length Group S CS I K Name
  ProcSet Font XObject ExtGState ColorSpace Pattern Shading
  BaseFont Encoding DescendantFonts ToUnicode CIDSystemInfo Registry Ordering Supplement DW DW2 W W2 CIDToGIDMap
  FontDescriptor FontName Flags FontBBox ItalicAngle Ascent Descent CapHeight XHeight StemV StemH AvgWidth MaxWidth
  MissingWidth Leading FontFile FontFile2 FontFile3 FontFamily FontStretch FontWeight CharSet CIDSet Length1 Length2
  Length3 FirstChar LastChar Widths Differences BaseEncoding FontMatrix CharProcs Style Panose Lang FD CMapName WMode
  UseCMap
  Width Height BitsPerComponent Decode ImageMask Mask SMask Interpolate Intent SMaskInData Matte JBIG2Globals
  Columns Rows BlackIs1 EncodedByteAlign EndOfLine EndOfBlock DamagedRowsBeforeError Predictor Colors EarlyChange
  ColorTransform
  N Alternate Range WhitePoint BlackPoint Gamma Colorants Process Components MixingHints Solidities DotGain PrintingOrder
  FunctionType Domain Size BitsPerSample Order Encode C0 C1 Functions Bounds
  ShadingType Background AntiAlias Coords Extend Function BitsPerCoordinate BitsPerFlag VerticesPerRow
  PatternType PaintType TilingType XStep YStep
  LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM CA ca AIS TK G BC
  HalftoneType HalftoneName Frequency Angle SpotFunction AccurateScreens TransferFunction Xsquare Ysquare Width2 Height2
`);
