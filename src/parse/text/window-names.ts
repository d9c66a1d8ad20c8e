/**
 * The properties of `window` and `document` whose names could be ids (DOM, HTML, CSSOM View). An element with such an
 * id can replace the property in scripts (HTML 7.2.2.3, named access on the Window object).
 */
const properties = `alert all anchors append applets atob blur body btoa caches charset children chrome clear close
  closed confirm console constructor contains cookie crypto dir doctype document domain embeds evaluate event external
  fetch find focus fonts forms frames fullscreen head hidden history images implementation length links location
  locationbar menubar name navigation navigator normalize open opener orientation origin parent performance personalbar
  plugins prepend print process prompt proto prototype referrer scheduler screen scripts scroll scrollbars self status
  statusbar stop timeline title toolbar top window write writeln`;

const events = `abort afterprint animationcancel animationend animationiteration animationstart auxclick beforeinput
  beforematch beforeprint beforetoggle beforeunload blur cancel canplay canplaythrough change click close command
  contextlost contextmenu contextrestored copy cuechange cut dblclick devicemotion deviceorientation
  deviceorientationabsolute drag dragend dragenter dragleave dragover dragstart drop durationchange emptied ended error
  focus formdata freeze fullscreenchange fullscreenerror gamepadconnected gamepaddisconnected gotpointercapture
  hashchange input invalid keydown keypress keyup languagechange load loadeddata loadedmetadata loadstart
  lostpointercapture message messageerror mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup
  mousewheel offline online orientationchange pagehide pagereveal pageshow pageswap paste pause play playing
  pointercancel pointerdown pointerenter pointerleave pointerlockchange pointerlockerror pointermove pointerout
  pointerover pointerrawupdate pointerup popstate progress ratechange readystatechange rejectionhandled reset resize
  resume scroll scrollend scrollsnapchange scrollsnapchanging search securitypolicyviolation seeked seeking select
  selectionchange selectstart slotchange stalled storage submit suspend timeupdate toggle touchcancel touchend touchmove
  touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload visibilitychange
  volumechange waiting webkitanimationend webkitanimationiteration webkitanimationstart webkittransitionend wheel`;

/** Names that an id must not have. */
export const windowNames: ReadonlySet<string> = new Set([
  ...properties.split(/\s+/),
  ...events.split(/\s+/).map((event) => `on${event}`),
]);
