import { enableCompileCache } from "node:module";

// Compiled code is kept in the system's folder for temporary files, so that the next start takes half the time. The program
// itself is loaded afterwards: what is imported above would be compiled anew.
enableCompileCache();
await import("./start.ts");
