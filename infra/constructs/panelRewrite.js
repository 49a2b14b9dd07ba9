// Runs in CloudFront for every request of a page. A path of the panel, such as /contracts/ctr_01J, is no file:
// the panel itself shows it, so its page is served; below /layanan it is the citizens' page. What has a file ending is
// left to be found or not; what follows the dot of an id (obs_01J.01K) is capitals and longer than any ending.
function handler(event) {
  var request = event.request;
  if (!/\.[a-z0-9]{1,11}$/.test(request.uri))
    request.uri = /^\/layanan(\/|$)/.test(request.uri) ? "/public/index.html" : "/index.html";
  return request;
}
