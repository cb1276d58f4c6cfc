/** Raised with every change that can make the extractor read an article differently; kept beside each article it has read. */
export const extractorVersion = "0.3.0";
