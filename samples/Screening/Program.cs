using System;
using System.Globalization;
using System.Text;
using Screening;

// Figures and dates look the same everywhere, and the verbatim texts of the trials are not ASCII.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return ScreeningCommand.Run(args, Console.Out, Console.Error, Console.IsErrorRedirected ? null : Console.Error);
